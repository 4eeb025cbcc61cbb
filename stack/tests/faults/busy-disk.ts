/** Another program on the same disk, that writes as much as it takes and flushes all of it, as a copy of a disk does. */
import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

const LANES = 4
const PIECE_BYTES = 8 * 1024 * 1024
/** A lane begins at the start again: it fills the disk's time, not the disk. */
const MOST_PIECES = 16

/** Over when it has stopped and left nothing behind. @param folder on the disk in question */
export async function busyDisk(folder: string, ms: number): Promise<void> {
  const until = performance.now() + ms
  const piece = randomBytes(PIECE_BYTES)
  await Promise.all(
    Array.from({ length: LANES }, (_, lane) => writeUntil(join(folder, `beside-${lane}`), piece, until)),
  )
}

async function writeUntil(path: string, piece: Buffer, until: number): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (let n = 0; performance.now() < until; n++) {
      await file.write(piece, 0, piece.length, (n % MOST_PIECES) * piece.length)
      await file.sync()
    }
  } finally {
    await file.close()
    await rm(path)
  }
}
