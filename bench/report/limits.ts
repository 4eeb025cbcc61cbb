/** What keeps a row from its goal, as far as it is known: printed below the table while the row misses it. */
export const limits: Partial<Record<string, string>> = {}
