/** What a brand's system does with the API of a release: does it go on working with today's? */
import { shapeOf } from '../src/contract/shape.ts'
import type { Shape } from '../src/contract/shape.ts'
import type { Json, JsonObject, OpenApiDocument } from '../src/openapi/document.ts'

/** One sentence for each promise that `now` breaks. */
export function brokenApi(then: OpenApiDocument, now: OpenApiDocument): string[] {
  const shapes = (document: OpenApiDocument, schema: JsonObject) =>
    shapeOf(schema, document.components['schemas'] as JsonObject)
  return Object.entries(then.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, before]) => {
      const after = now.paths[path]?.[method]
      if (!after) return [`${method} ${path} is gone`]
      const bodies = schemasIn(before['requestBody'], after['requestBody']).flatMap(([old, fresh]) =>
        brokenInput(shapes(then, old), shapes(now, fresh), ''),
      )
      const answers = schemasIn(ok(before), ok(after)).flatMap(([old, fresh]) =>
        brokenAnswer(shapes(then, old), shapes(now, fresh), ''),
      )
      return [...brokenParameters(before, after), ...bodies, ...answers].map((what) => `${method} ${path}: ${what}`)
    }),
  )
}

function brokenParameters(before: JsonObject, after: JsonObject): string[] {
  const [old, fresh] = [before, after].map((operation) => operation['parameters'] as JsonObject[]) as [
    JsonObject[],
    JsonObject[],
  ]
  const same = (left: JsonObject, right: JsonObject) => left['name'] === right['name'] && left['in'] === right['in']
  return [
    ...old.filter((each) => !fresh.some((other) => same(each, other))).map(({ name }) => `parameter ${name} is gone`),
    ...fresh
      .filter((each) => each['required'] && !old.some((other) => same(each, other) && other['required']))
      .map(({ name }) => `parameter ${name} is needed now`),
  ]
}

/** What was sent is taken. */
function brokenInput(then: Shape, now: Shape, pointer: string): string[] {
  const missed = [...now.fields].filter(([name, { needed }]) => needed && !then.fields.get(name)?.needed)
  return [
    ...lost(then.types, now.types).map((type) => `${pointer} takes no ${type} any more`),
    ...(now.words ? lost(new Set(then.words ?? ['any text']), new Set(now.words)) : []).map(
      (word) => `${pointer} takes no ${word} any more`,
    ),
    ...missed.map(([name]) => `${pointer}/${name} is needed now`),
    ...inside(then, now, pointer, brokenInput),
  ]
}

/** What was answered is answered. */
function brokenAnswer(then: Shape, now: Shape, pointer: string): string[] {
  const missed = [...then.fields].filter(([name, { needed }]) => needed && now.fields.get(name)?.needed === false)
  return [
    ...lost(now.types, then.types).map((type) => `${pointer} may be ${type} now`),
    ...missed.map(([name]) => `${pointer}/${name} may be left out now`),
    ...inside(then, now, pointer, brokenAnswer),
  ]
}

function inside(then: Shape, now: Shape, pointer: string, compare: typeof brokenInput): string[] {
  return [...then.fields].flatMap(([name, field]) => {
    const other = now.fields.get(name)
    return other ? compare(field, other, `${pointer}/${name}`) : [`${pointer}/${name} is gone`]
  })
}

const lost = (wanted: ReadonlySet<string>, given: ReadonlySet<string>) => [...wanted].filter((each) => !given.has(each))
const ok = (operation: JsonObject) => (operation['responses'] as JsonObject)['200']

/** Of each format that both have. */
function schemasIn(then: Json | undefined, now: Json | undefined): [then: JsonObject, now: JsonObject][] {
  const [before, after] = [then, now].map(
    (part) => ((part as JsonObject | undefined)?.['content'] ?? {}) as Record<string, { schema: JsonObject }>,
  ) as [Record<string, { schema: JsonObject }>, Record<string, { schema: JsonObject }>]
  return Object.entries(before).map(([type, { schema }]) => [schema, after[type]?.schema ?? {}])
}
