import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = 'áƀćđéƒĝĥíĵķĺɱńőṕɋŕśťúṽẃẋýźÁƁĆĐÉƑĜĤÍĴĶĹṀŃŐṔɊŔŚŤÚṼẂẊÝŹ'
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index]!]))

/** Tags such as `<0>` mark where components go and must come out unharmed. */
function accent(text: string) {
  const parts = text.split(/(<\/?\d+\/?>)/)
  return parts
    .map((part, index) => (index % 2 ? part : [...part].map((letter) => accents.get(letter) ?? letter).join('')))
    .join('')
}

/** `Place order` → `⟦Ṕĺáćé őŕđéŕ⟧`: text on a page without brackets has bypassed translation. */
export function compilePseudo(message: string): CompiledMessage {
  return ['⟦', ...compileMessage(message, accent), '⟧']
}
