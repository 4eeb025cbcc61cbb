import { i18n } from '@lingui/core'
import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage'

/** `pseudo` shows every translatable text with accents and brackets, so that what bypasses translation stands out. */
export type Locale = 'en' | 'pseudo'

/**
 * English stands in the code, so there is no English catalogue to load: each message is compiled when first
 * shown and kept.
 */
function compileOnce(compile: (message: string) => CompiledMessage) {
  const compiled = new Map<string, CompiledMessage>()
  return (message: string) => {
    let known = compiled.get(message)
    if (!known) compiled.set(message, (known = compile(message)))
    return known
  }
}

/** Must have run before anything renders; loads what the locale needs. */
export async function activateLocale(locale: Locale) {
  const compile =
    locale === 'pseudo' ? (await import('./pseudo.ts')).compilePseudo : (message: string) => compileMessage(message)
  i18n.setMessagesCompiler(compileOnce(compile))
  i18n.loadAndActivate({ locale: 'en', messages: {} })
}

/** `?locale=pseudo` in the address, kept for the visit. */
export function localeOf(search: string): Locale {
  return new URLSearchParams(search).get('locale') === 'pseudo' ? 'pseudo' : 'en'
}
