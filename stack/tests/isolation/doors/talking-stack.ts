/** A stack whose every word is kept: for tests of what it must never say. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@selvedge/platform/testing/free-port'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { systemAccess } from '../../../src/ops/system-access.ts'
import type { SystemAccess } from '../../../src/ops/system-access.ts'

export interface TalkingStack {
  url: string
  dataDir: string
  access: SystemAccess
  /** Standard output and error since the start. */
  said(): string
  stop(): Promise<void>
}

export async function startTalkingStack(): Promise<TalkingStack> {
  const dir = tempDir()
  const dataDir = dir.file('data')
  const webDir = dir.file('web')
  mkdirSync(join(webDir, 'assets'), { recursive: true })
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>Selvedge</title>')
  writeFileSync(dir.file('outside.txt'), 'outside of the web folder')
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), dataDir, String(port), webDir])
  const words: string[] = []
  for (const out of [child.stdout, child.stderr]) out.on('data', (chunk: Buffer) => words.push(chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const serving = new Promise<void>((resolve) =>
    child.stdout.on('data', () => words.join('').includes('serving\n') && resolve()),
  )
  await Promise.race([serving, ended])
  if (child.exitCode !== null) throw new Error(`the stack did not start: ${words.join('')}`)
  const access = systemAccess(dataDir, 'doors')
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    access,
    said: () => words.join(''),
    async stop() {
      access.close()
      child.kill('SIGTERM')
      await ended
      dir.remove()
    },
  }
}
