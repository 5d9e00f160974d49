/** Builds the app, serves it on this machine only, and prints the address. */
import { serveBuild } from './serve.mjs'

const { url } = await serveBuild({ port: Number(process.env.PORT ?? 4173), rebuild: true })
console.log(`\n年报工坊 is ready: ${url}\n(Ctrl+C ends it; the reports stay in your browser.)\n`)
