// Nothing here leaves this machine: no name is looked up, and connections go to 127.0.0.1 alone. To be imported first.
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const HERE = '127.0.0.1'

const refused = name => Object.assign(new Error(`${name} is not on this machine`), { code: 'ENOTFOUND' })

const lookup = dns.lookup
dns.lookup = (name, ...more) => {
  if (name === HERE) return lookup(name, ...more)
  process.nextTick(more.at(-1), refused(name))
}

const ask = dns.promises.lookup
dns.promises.lookup = async (name, ...more) => {
  if (name === HERE) return ask(name, ...more)
  throw refused(name)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...given) {
  const first = Array.isArray(given[0]) ? given[0][0] : given[0]
  const host = typeof first === 'object' ? first.host : given[1]
  if (host !== HERE) throw refused(host)
  return connect.apply(this, given)
}

syncBuiltinESMExports()
