// @satorijs/adapter-qq, on a fake of the official platform.
import './loopback.mjs'
import Server from '@cordisjs/plugin-server'
import { QQBot } from '@satorijs/adapter-qq'
import { Context, HTTP } from '@satorijs/core'
import { serve, settings, sit } from './seat.mjs'

const ctx = new Context()
ctx.plugin(HTTP)
await serve(ctx, Server)

// The address of tokens is written into the adapter; its HTTP client lets a listener change where a request goes.
ctx.on('http/fetch-init', url => {
  if (url.host !== 'bots.qq.com') return
  const fake = new URL(settings.bot.endpoint)
  url.protocol = fake.protocol
  url.host = fake.host
})

ctx.plugin(QQBot, settings.bot)
await sit(ctx, 'qq')
