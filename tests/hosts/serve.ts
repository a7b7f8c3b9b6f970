// Serves a built site with one of the web servers until it is stopped: `serve.ts nginx OUT BASE PORT`.
import { start, type Host } from './servers.ts';

const [host = '', out = '', base = '/', port = ''] = process.argv.slice(2);
const stop = await start(host as Host, { out, base, port: Number(port) });
console.log(`${host} serves ${out} on http://localhost:${port}${base}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop().then(() => process.exit()));
}
