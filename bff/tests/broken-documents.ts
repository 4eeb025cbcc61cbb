/** What pages of a release ask: is it answered today as it was then? */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { DocumentNode, GraphQLInputType, GraphQLNamedInputType, GraphQLSchema, GraphQLType } from 'graphql'

/** One sentence for each promise that `now` breaks to one of the documents. What no document uses may change. */
export function brokenDocuments(documents: readonly string[], then: GraphQLSchema, now: GraphQLSchema): string[] {
  const said = documents.flatMap((text) => {
    const document = parse(text)
    const refused = validate(now, document).map(({ message }) => message)
    return refused.length > 0 ? refused : [...brokenAnswers(document, then, now), ...brokenInputs(document, then, now)]
  })
  return [...new Set(said)]
}

/** Fields that could not be empty before, or were something else. */
function brokenAnswers(document: DocumentNode, then: GraphQLSchema, now: GraphQLSchema): string[] {
  const broken: string[] = []
  const [types, typesNow] = [new TypeInfo(then), new TypeInfo(now)]
  const look = {
    Field() {
      const [before, after] = [types.getFieldDef()!.type, typesNow.getFieldDef()!.type]
      if (!fits(after, before)) {
        broken.push(`${types.getParentType()!.name}.${types.getFieldDef()!.name} was ${before}, now it is ${after}`)
      }
    },
  }
  visit(document, visitWithTypeInfo(types, visitWithTypeInfo(typesNow, look)))
  return broken
}

/** Variables as pages send them: every field they know is taken, and none is missed that they cannot know. */
function brokenInputs(document: DocumentNode, then: GraphQLSchema, now: GraphQLSchema): string[] {
  const seen = new Set<string>()
  const broken: string[] = []
  visit(document, {
    VariableDefinition({ type }) {
      compare(getNamedType(typeFromAST(then, type as never) as GraphQLInputType))
    },
  })
  return broken

  function compare(before: GraphQLNamedInputType): void {
    const after = now.getType(before.name)
    if (seen.has(before.name)) return
    seen.add(before.name)
    if (isEnumType(before) && isEnumType(after)) {
      for (const { name } of before.getValues()) if (!after.getValue(name)) broken.push(`${before}.${name} is gone`)
    }
    if (!isInputObjectType(before) || !isInputObjectType(after)) return
    const [known, taken] = [before.getFields(), after.getFields()]
    for (const { name, type } of Object.values(known)) {
      if (!taken[name]) broken.push(`${before}.${name} is gone`)
      else if (!fits(type, taken[name].type))
        broken.push(`${before}.${name} was ${type}, now it is ${taken[name].type}`)
      compare(getNamedType(type))
    }
    for (const field of Object.values(taken)) {
      if (!known[field.name] && isRequiredInputField(field)) broken.push(`${before}.${field.name} is new and needed`)
    }
  }
}

/** Every value of `type` is one of `wanted`. */
function fits(type: GraphQLType, wanted: GraphQLType): boolean {
  if (isNonNullType(wanted)) return isNonNullType(type) && fits(type.ofType, wanted.ofType)
  if (isNonNullType(type)) return fits(type.ofType, wanted)
  if (isListType(type) && isListType(wanted)) return fits(type.ofType, wanted.ofType)
  return String(type) === String(wanted)
}
