import { SetCellsDocument } from '../../gen/graphql.ts'
import { api } from '../api/api.ts'
import { documentEndpoint } from '../api/document-endpoint.ts'

/** No tags: the queue knows what it wrote, and asking for the whole order after every key would be slow. */
export const cellsApi = api.injectEndpoints({
  endpoints: (build) => ({ setCells: build.mutation(documentEndpoint(SetCellsDocument)) }),
})
