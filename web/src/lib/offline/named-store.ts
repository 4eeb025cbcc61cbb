import { clear, createStore, del, delMany, entries, get, set, setMany, type UseStore } from 'idb-keyval'

/**
 * What a person has not yet got to the server, kept in the browser. One database per person and name, since
 * idb-keyval allows one store in each, and since another person on the same machine must not meet it.
 */
export type NamedStore<Value> = {
  read: (key: string) => Promise<Value | undefined>
  readAll: () => Promise<[string, Value][]>
  write: (key: string, value: Value) => Promise<void>
  remove: (key: string) => Promise<void>
  /** Many at once, in one transaction each. */
  writeAll: (entries: readonly (readonly [string, Value])[]) => Promise<void>
  removeAll: (keys: readonly string[]) => Promise<void>
  clear: () => Promise<void>
}

/** `name` says what is kept: `working-order-edits`. */
export function namedStore<Value>(userId: string, name: string): NamedStore<Value> {
  // Opened when first used: a browser that refuses storage must still show the page.
  let opened: UseStore | undefined
  const store = () => (opened ??= createStore(`selvedge.${userId}.${name}`, 'values'))
  return {
    read: (key) => get<Value>(key, store()),
    readAll: () => entries<string, Value>(store()),
    write: (key, value) => set(key, value, store()),
    remove: (key) => del(key, store()),
    writeAll: (all) =>
      setMany(
        all.map(([key, value]) => [key, value]),
        store(),
      ),
    removeAll: (keys) => delMany([...keys], store()),
    clear: () => clear(store()),
  }
}
