import { join } from 'node:path'
import { command } from './command.ts'

const OLDEST = 17

/** @throws Error when there is no Java, or too old a one */
export function javaProgram(): string {
  const program = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  const version = Number(/version "(\d+)/.exec(command(program, ['-version'], 'to run Kafka and Elasticsearch'))?.[1])
  if (!(version >= OLDEST)) throw new Error(`Java ${OLDEST} or newer is needed; this is ${version}`)
  return program
}
