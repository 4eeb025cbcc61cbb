import { join } from 'node:path'
import { command } from './command.ts'

const buf = join(import.meta.dirname, '..', 'protos', 'node_modules', '.bin', 'buf')

/**
 * Compares the protos with the image of every release: what the last one kept, one before it may have promised otherwise.
 * @param folder of the protos, with their `buf.yaml`; below the project's
 * @param images paths below it
 * @returns what would break whom, a line each; nothing when all is well
 */
export function brokenProtos(folder: string, images: readonly string[]): string {
  const said = images.map((image) => ({ image, text: command(folder, buf, 'breaking', '--against', image) }))
  return said.flatMap(({ image, text }) => (text === '' ? [] : [`since ${image}:\n${text}`])).join('\n')
}
