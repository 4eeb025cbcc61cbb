// A thread of its own for pictures: decoding one must not hold up the thread that writes truth.
import sharp from 'sharp'
import { inspect } from './inspect.ts'
import { rasterLogo } from './raster-logo.ts'
import { render } from './render.ts'
import type { Task } from './task.ts'

// Each thread of the pool is one core's work; the library would else take all cores for each picture.
sharp.concurrency(1)
sharp.cache(false)

export default async function work(task: Task) {
  switch (task.kind) {
    case 'inspect':
      return inspect(task.bytes)
    case 'render':
      return render(task.bytes, task.width)
    case 'raster-logo':
      return rasterLogo(task.bytes)
  }
}
