// `npm run bench [-- P3 P5]`: the figures of the system, beside their raw limits.
import { join } from 'node:path'
import { buildIfStale } from './build.ts'

await buildIfStale(join(import.meta.dirname, '..'))
await import('../bench/run.ts')
