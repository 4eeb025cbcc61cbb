import { execFileSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../platform/testing/temp-dir.ts'
import { brokenProtos } from './protos-only-grow.ts'

const protos = join(import.meta.dirname, '..', 'protos')
const buf = join(protos, 'node_modules', '.bin', 'buf')

/** Fields of a message, before and after a change that is refused, and words of what is said of it. */
const refused: Record<string, [before: string, after: string, said: string]> = {
  Removed: ['string a = 1; string b = 2;', 'string a = 1;', 'field "2" with name "b" on message "Removed" was deleted'],
  Reserved: [
    'string a = 1; string b = 2;',
    'string a = 1; reserved 2;',
    'field "2" with name "b" on message "Reserved"',
  ],
  Reused: ['string a = 1;', 'string other = 1;', 'Field "1" on message "Reused" changed name from "a" to "other"'],
  Retyped: ['string a = 1;', 'int64 a = 1;', 'Field "1" with name "a" on message "Retyped" changed type'],
  Repeated: [
    'string a = 1;',
    'repeated string a = 1;',
    'Field "1" with name "a" on message "Repeated" changed cardinality',
  ],
  Present: [
    'optional string a = 1;',
    'string a = 1;',
    'Field "1" with name "a" on message "Present" changed cardinality',
  ],
  Joined: ['string a = 1;', 'oneof one { string a = 1; }', 'Field "1" with name "a" on message "Joined" moved'],
  Renumbered: ['string a = 1;', 'string a = 2;', 'field "1" with name "a" on message "Renumbered" was deleted'],
}

test('a removal, another type or presence and a number used again are refused, against whichever release', () => {
  using dir = tempDir()
  copyFileSync(join(protos, 'buf.yaml'), dir.file('buf.yaml'))
  const write = (which: 0 | 1, more: string) => {
    const messages = Object.entries(refused).map(([name, fields]) => `message ${name} { ${fields[which]} }`)
    const word =
      which === 0 ? 'enum Word { WORD_UNSPECIFIED = 0; WORD_ONE = 1; }' : 'enum Word { WORD_UNSPECIFIED = 0; }'
    writeFileSync(
      dir.file('thing.proto'),
      `syntax = "proto3"; package example.v1; ${word} ${messages.join(' ')} ${more}`,
    )
  }
  const release = (name: string) => execFileSync(buf, ['build', '-o', name], { cwd: dir.path })
  const older = 'syntax = "proto2"; package example.v1;'

  write(0, '')
  writeFileSync(dir.file('older.proto'), `${older} message Needed { optional string a = 1; }`)
  release('first.binpb')
  write(0, 'message More { string a = 1; }')
  expect(brokenProtos(dir.path, ['first.binpb'])).toBe('')

  // The second release broke what the first had promised, and the third keeps what the second did.
  write(1, '')
  writeFileSync(dir.file('older.proto'), `${older} message Needed { optional string a = 1; required string b = 2; }`)
  release('second.binpb')
  expect(brokenProtos(dir.path, ['second.binpb'])).toBe('')
  const said = brokenProtos(dir.path, ['first.binpb', 'second.binpb'])
  expect(said).toContain('since first.binpb')
  for (const [, , words] of Object.values(refused)) expect(said).toContain(words)
  expect(said).toContain('enum value "1" on enum "Word" was deleted')
  expect(said).toContain('Message "Needed" had required field "2" added')
})
