/** What a browser fetches before a page works, as the build lists it: kilobytes after gzip. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  file: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  imports?: string[]
  css?: string[]
}

export interface Weight {
  js: number
  css: number
}

const dist = join(import.meta.dirname, '../../web/dist')

/** The first route is what every page needs, with the page it opens on; a lazy one is what it needs beside that. */
export function pageWeights(firstPage: string): { first: Weight; lazy: ReadonlyMap<string, Weight> } {
  const chunks = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const entry = Object.keys(chunks).find((name) => chunks[name]!.isEntry)!
  const everyPage = reach(chunks, entry)
  const first = new Set([...everyPage, ...reach(chunks, firstPage)])
  const lazy = Object.keys(chunks).filter((name) => chunks[name]!.isDynamicEntry && name !== firstPage)
  return {
    first: weigh(chunks, first),
    lazy: new Map(
      lazy.map((name) => [
        name,
        weigh(chunks, new Set([...reach(chunks, name)].filter((part) => !everyPage.has(part)))),
      ]),
    ),
  }
}

function reach(chunks: Record<string, Chunk>, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const next of chunks[name]!.imports ?? []) reach(chunks, next, seen)
  return seen
}

function weigh(chunks: Record<string, Chunk>, names: ReadonlySet<string>): Weight {
  const sheets = new Set([...names].flatMap((name) => chunks[name]!.css ?? []))
  return { js: sum([...names].map((name) => chunks[name]!.file)), css: sum([...sheets]) }
}

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => total + gzipSync(readFileSync(join(dist, file))).length, 0) / 1024
}
