// Where a test in Java sits beside a peer: it gives one order a line, as JSON, and each is answered by one line, "ok" or "FAILED" and what was
// checked. Ends when there are no more orders, with a code other than 0 if one of them failed; and after MOST_SECONDS in any case.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'

const ORDER_MILLISECONDS = 15_000
const MOST_SECONDS = 120

const STATUS = ['OFFLINE', 'ONLINE', 'CONNECT', 'DISCONNECT', 'RECONNECT']
const FIELDS = ['type', 'subtype', 'userId', 'channelId', 'guildId', 'operatorId', 'messageId', 'content', 'isDirect']

// What a peer's configuration and address are.
export const settings = JSON.parse(process.argv[2])

// Lets the peer's own server listen on a port that was free a moment ago, or on one of those behind it.
export const serve = async (ctx, Server) => {
  if (!settings.server) return
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  ctx.plugin(Server, { host: '127.0.0.1', port, maxPort: port + 100 })
}

let failures = 0
const say = (word, check, more) => {
  if (word === 'FAILED') failures++
  console.log(`${word} ${check}\t${more}`)
}

setTimeout(() => {
  say('FAILED', 'to end in time', `not within ${MOST_SECONDS} s`)
  process.exit(2)
}, MOST_SECONDS * 1000).unref()
process.on('unhandledRejection', cause => say('FAILED', 'to throw nothing at nobody', cause))

const until = async (look, what) => {
  const end = Date.now() + ORDER_MILLISECONDS
  while (Date.now() < end) {
    const found = look()
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  throw new Error(`${what} within ${ORDER_MILLISECONDS} ms`)
}

const describe = session => ({
  ...Object.fromEntries(FIELDS.map(name => [name, session[name]])),
  buttonId: session.event.button?.id,
})

const compare = (seen, expected) => {
  for (const [name, value] of Object.entries(expected ?? {})) {
    if (!isDeepStrictEqual(seen?.[name], value)) {
      throw new Error(`${name} is ${JSON.stringify(seen?.[name])} and not ${JSON.stringify(value)}`)
    }
  }
}

// What an error says of an answer: of HTTP by its status and the platform's code, of OneBot by its retcode.
const reason = error => {
  const cause = error.errors?.[0] ?? error
  const body = cause.response?.data
  return { status: cause.response?.status, code: body?.err_code ?? cause.code, words: cause.message }
}

export const sit = async (ctx, platform) => {
  const heard = []
  let bot
  let last
  ctx.on('internal/session', session => {
    if (session.type !== 'internal' && session.type !== 'send') heard.push(session)
  })

  const orders = {
    async status({ status }) {
      await until(() => STATUS[bot.status] === status || undefined, `the status is ${STATUS[bot.status]} and not ${status}`)
      return bot.selfId
    },
    async hears({ hears, is }) {
      const found = () => {
        const at = heard.findIndex(session => session.type === hears)
        return at < 0 ? undefined : heard.splice(at, 1)[0]
      }
      last = await until(found, `no ${hears} was heard, but [${heard.map(each => each.type)}],`)
      const seen = describe(last)
      compare(seen, is)
      return seen
    },
    async calls({ calls, on, with: given, fails }) {
      const owner = on ? bot[on] : bot
      const outcome = await Promise.resolve(owner[calls](...given)).then(value => ({ value }), error => ({ error: reason(error) }))
      if (fails) {
        if (!outcome.error) throw new Error('it was not refused')
        compare(outcome.error, fails)
        return outcome.error
      }
      if (outcome.error) throw new Error(`it was refused: ${JSON.stringify(outcome.error)}`)
      return outcome.value
    },
    async answers({ answers, fails }) {
      return orders.calls({ calls: 'sendMessage', with: [last.channelId, answers, undefined, { session: last }], fails })
    },
  }

  await ctx.start()
  bot = await until(() => ctx.bots.find(each => each.platform === platform), 'no bot')
  if (settings.server) await until(() => ctx.server?._http.listening || undefined, 'no server')
  say('ok', 'to start', JSON.stringify({ server: ctx.server?.selfUrl }))
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line)
    const kind = Object.keys(orders).find(name => name in order)
    try {
      say('ok', order.check, JSON.stringify((await orders[kind](order)) ?? null))
    } catch (error) {
      say('FAILED', order.check, error.stack ?? error)
    }
  }
  process.exit(failures ? 1 : 0)
}
