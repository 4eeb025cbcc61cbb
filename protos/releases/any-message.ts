/** Messages of any content, made of what the protos say: what somebody's code may write, now or in time. */
import { create, ScalarType, toBinary } from '@bufbuild/protobuf'
import type { DescEnum, DescField, DescMessage, DescOneof, Registry } from '@bufbuild/protobuf'
import fc from 'fast-check'

const DEEPEST = 4
const MOST_ENTRIES = 3

/**
 * Bytes of messages as `type` has them. Fields that `known` has not are among them; words of an enum and cases of a
 * oneof that it has not are left out, because no reader can make sense of those (docs/evolving-schemas.md).
 */
export function anyMessage(type: DescMessage, known: Registry): fc.Arbitrary<Uint8Array> {
  const words = ({ typeName, values }: DescEnum) =>
    (known.getEnum(typeName)?.values ?? values).map(({ number }) => number)
  const cases = ({ parent, name, fields }: DescOneof) => {
    const then = known.getMessage(parent.typeName)?.oneofs.find((oneof) => oneof.name === name)
    return fields.filter(({ number }) => !then || then.fields.some((field) => field.number === number))
  }

  function initOf({ members }: DescMessage, depth: number): fc.Arbitrary<Record<string, unknown>> {
    const shape = members.flatMap((member) => {
      const value = member.kind === 'oneof' ? caseOf(member, depth) : fieldOf(member, depth)
      return value ? [[member.localName, value] as const] : []
    })
    return fc.record(Object.fromEntries(shape), { requiredKeys: [] })
  }

  function caseOf(oneof: DescOneof, depth: number): fc.Arbitrary<unknown> | undefined {
    const values = cases(oneof).flatMap((field) => {
      const value = fieldOf(field, depth)
      return value ? [fc.record({ case: fc.constant(field.localName), value })] : []
    })
    return values.length === 0 ? undefined : fc.oneof(...values)
  }

  /** Nothing where messages would go on without end. */
  function fieldOf(field: DescField, depth: number): fc.Arbitrary<unknown> | undefined {
    const one = field.enum
      ? fc.constantFrom(...words(field.enum))
      : field.message
        ? depth < DEEPEST && initOf(field.message, depth + 1)
        : scalars[field.scalar!]
    if (!one) return undefined
    if (field.fieldKind === 'list') return fc.array(one, { maxLength: MOST_ENTRIES })
    if (field.fieldKind === 'map') return fc.dictionary(fc.string(), one, { maxKeys: MOST_ENTRIES })
    return one
  }

  return initOf(type, 0).map((init) => toBinary(type, create(type, init)))
}

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const int64 = fc.maxSafeInteger().map(BigInt)
const uint64 = fc.maxSafeNat().map(BigInt)

const scalars: Record<ScalarType, fc.Arbitrary<unknown>> = {
  [ScalarType.STRING]: fc.string({ unit: 'grapheme' }),
  [ScalarType.BOOL]: fc.boolean(),
  [ScalarType.BYTES]: fc.uint8Array(),
  [ScalarType.DOUBLE]: fc.double({ noNaN: true }),
  [ScalarType.FLOAT]: fc.float({ noNaN: true }),
  [ScalarType.INT32]: int32,
  [ScalarType.SINT32]: int32,
  [ScalarType.SFIXED32]: int32,
  [ScalarType.UINT32]: uint32,
  [ScalarType.FIXED32]: uint32,
  [ScalarType.INT64]: int64,
  [ScalarType.SINT64]: int64,
  [ScalarType.SFIXED64]: int64,
  [ScalarType.UINT64]: uint64,
  [ScalarType.FIXED64]: uint64,
}
