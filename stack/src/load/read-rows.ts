import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Row } from './mapped.ts'

/** The rows of a CSV file by the names of its heading. @throws Error in words when it cannot be read */
export async function readRows(file: string): Promise<Row[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  try {
    // Fields are kept as they stand: what is odd is the owner's to judge.
    return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Row[]
  } catch (error) {
    throw new Error(`${file} is no CSV: ${(error as Error).message}`)
  }
}
