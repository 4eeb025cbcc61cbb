/**
 * Pages of people with the same rights that show the same product are told the same: such an event is one object, and
 * what a document makes of it is executed once for all of them.
 */
import { createSourceEventStream, execute, Kind, visit } from 'graphql'
import type { ASTNode, DocumentNode, ExecutionArgs, ExecutionResult } from 'graphql'
import { choose } from './stream.ts'

type Answer = ExecutionResult | Promise<ExecutionResult>

const shared = new WeakMap<object, Map<DocumentNode, Map<string, Answer>>>()

/** From now on, answers made of this event are shared: it holds nothing that is one page's own. */
export function share(event: object): void {
  shared.set(event, new Map())
}

/** GraphQL's `subscribe`, with shared answers. */
export async function subscribe(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const events = await createSourceEventStream(args)
  if (!(Symbol.asyncIterator in events)) return events
  return choose(events as AsyncGenerator<unknown>, (event) => answerOf(args, event))
}

function answerOf(args: ExecutionArgs, event: unknown): Answer {
  const known = typeof event === 'object' && event !== null ? shared.get(event) : undefined
  const run = () => execute({ ...args, rootValue: event }) as Answer
  if (!known) return run()
  const { document, operationName, variableValues } = args
  let answers = known.get(document)
  if (!answers) known.set(document, (answers = new Map()))
  const key = JSON.stringify([operationName, innerVariables(document).map((name) => variableValues?.[name])])
  const before = answers.get(key)
  if (before) return before
  const answer = run()
  answers.set(key, answer)
  return answer
}

const inner = new WeakMap<DocumentNode, readonly string[]>()

/** Variables that have to do with the answer; those of the root field itself chose the events. */
function innerVariables(document: DocumentNode): readonly string[] {
  const known = inner.get(document)
  if (known) return known
  const names = new Set<string>()
  const collect = (node: ASTNode) => void visit(node, { Variable: ({ name }) => void names.add(name.value) })
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) {
      collect(definition)
      continue
    }
    for (const selection of definition.selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        for (const node of [...(selection.directives ?? []), ...(selection.selectionSet?.selections ?? [])])
          collect(node)
      } else collect(selection)
    }
  }
  const found = [...names]
  inner.set(document, found)
  return found
}
