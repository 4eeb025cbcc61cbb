import type { LinkResponse } from '@selvedge/protos/gen/accounts/v1/accounts_service'

export function linkMade({ token, validUntil, userId }: LinkResponse) {
  return { __typename: 'LinkMade' as const, link: `/invitation/${token}`, validUntil, userId }
}
