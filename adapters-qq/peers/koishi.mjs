// koishi-plugin-adapter-onebot, on a fake of a program that speaks OneBot v11.
import './loopback.mjs'
import { createRequire } from 'node:module'
import { serve, settings, sit } from './seat.mjs'

// Koishi's ES modules do not load on Node by themselves.
const require = createRequire(import.meta.url)
const { default: Server } = require('@koishijs/plugin-server')
const { Context, HTTP } = require('koishi')
const { OneBotBot } = require('koishi-plugin-adapter-onebot')

const ctx = new Context()
ctx.plugin(HTTP)
await serve(ctx, Server)

// The plugin looks for a posted event where its answer stands, and finds nothing: it is laid there.
ctx.inject(['server'], ({ server }) => {
  server.post('/onebot', (call, next) => {
    call.body = call.request.body
    return next()
  })
})

ctx.plugin(OneBotBot, settings.bot)
await sit(ctx, 'onebot')
