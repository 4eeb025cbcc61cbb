/** Why something cannot be: a stable code and a sentence that says what to do. */
export interface Fault {
  code: string
  message: string
}
