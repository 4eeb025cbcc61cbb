import type { Inspected } from './inspect.ts'

/** What the threads that work on pictures are asked for. */
export type Task =
  | { kind: 'inspect'; bytes: Uint8Array }
  | { kind: 'render'; bytes: Uint8Array; width: number }
  | { kind: 'raster-logo'; bytes: Uint8Array }

export type Done<T extends Task> = T extends { kind: 'inspect' } ? Inspected : Uint8Array
