import type { Answer } from './answer.ts'
import type { GraphqlRequest } from './send.ts'
import type { TypedDocument } from './typed-document.ts'

/** A document without variables is asked for without an argument. */
export type VariablesOf<Variables> = string extends keyof Variables ? void : Variables

/**
 * The endpoint of a generated document, with its types inferred:
 * `orders: build.query({ ...documentEndpoint(OrdersDocument), providesTags: ['Order'] })`
 */
export function documentEndpoint<Result extends object, Variables>(document: TypedDocument<Result, Variables>) {
  return {
    query: (variables: VariablesOf<Variables>): GraphqlRequest => ({
      document: document as TypedDocument<unknown, never>,
      variables: variables ?? {},
    }),
    transformResponse: (answer: Answer<Result>): Answer<Result> => answer,
  }
}
