import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { ImageRecord } from '../mapped.ts'
import type { ResultLine, Target } from './push-lines.ts'

/** @throws Error in words when the file cannot be read or the API refuses the request */
export async function pushImage(
  { url, key }: Target,
  { styleNumber, colourCode, position, file }: ImageRecord,
): Promise<ResultLine> {
  const form = new FormData()
  form.set('styleNumber', styleNumber)
  form.set('colourCode', colourCode)
  form.set('position', String(position))
  form.set('file', await openAsBlob(file), basename(file))
  const response = await fetch(new URL('/api/v1/images', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: form,
  })
  const body = await response.text()
  if (!response.ok) throw new Error(`${file}: ${response.status} ${body.slice(0, 300)}`)
  return JSON.parse(body) as ResultLine
}
