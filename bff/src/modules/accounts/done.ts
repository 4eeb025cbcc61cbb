import type { OrganisationResponse } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { writtenToken } from '../../gateway/written.ts'

export const nothingWritten = { __typename: 'Done' as const, written: '' }

export function organisationSaved({ organisation, written }: OrganisationResponse) {
  if (!organisation) throw new Error('accounts answered without the organisation')
  return { __typename: 'OrganisationSaved' as const, organisation, written: writtenToken(written) }
}
