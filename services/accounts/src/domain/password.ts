/** Passwords: argon2id with OWASP's parameters, off the event loop, a few at a time. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
/** 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const PARAMETERS = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 }
const MIN_LENGTH = 10
/** Longer input only costs time. */
const MAX_LENGTH = 200

/** What is wrong with a new password, or null. Length is what counts (ASVS 5.0, V6.2). */
export function passwordFault(password: string, email: string): string | null {
  if (password.length < MIN_LENGTH) return `Use at least ${MIN_LENGTH} characters.`
  if (password.length > MAX_LENGTH) return `Use at most ${MAX_LENGTH} characters.`
  if (password.toLowerCase() === email.toLowerCase()) return 'Choose something else than your e-mail address.'
  if (new Set(password).size < 4) return 'Use more than a few different characters.'
  return null
}

/** `argon2id$<memory>$<passes>$<parallelism>$<salt>$<hash>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive('argon2id', { message: password, nonce: salt, ...PARAMETERS })
  const { memory, passes, parallelism } = PARAMETERS
  return ['argon2id', memory, passes, parallelism, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Takes as long for an unknown user (`stored` null) as for a known one, so that e-mails cannot be probed. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = (stored ?? DUMMY).split('$')
  const expected = Buffer.from(hash!, 'base64url')
  const actual = await derive('argon2id', {
    message: password.slice(0, MAX_LENGTH),
    nonce: Buffer.from(salt!, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(actual, expected) && stored !== null
}

const DUMMY = [
  'argon2id',
  PARAMETERS.memory,
  PARAMETERS.passes,
  PARAMETERS.parallelism,
  'c2VsdmVkZ2Utc2VsdmVkZ2U',
  'A'.repeat(43),
].join('$')
