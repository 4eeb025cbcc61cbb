import {
  CreateOrganisationDocument,
  InvitePersonDocument,
  type OrganisationKind,
  OrganisationPageDocument,
  OrganisationPeopleDocument,
  OrganisationsDocument,
  type OrganisationsQuery,
  ResetPersonDocument,
} from '../../../gen/graphql.ts'
import type { Answer } from '../../../lib/api/answer.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import type { TypedDocument } from '../../../lib/api/typed-document.ts'
import { writeEndpoint } from '../../../lib/api/write-endpoint.ts'

const document = OrganisationsDocument as TypedDocument<unknown, never>

export type OrganisationsFilter = { kind?: OrganisationKind; search?: string }

const organisationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    organisations: build.infiniteQuery<Answer<OrganisationsQuery>, OrganisationsFilter, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (page) => page.organisations.next ?? undefined,
      },
      query: ({ queryArg, pageParam }) => ({ document, variables: { ...queryArg, after: pageParam } }),
      providesTags: ['Organisation'],
    }),
    organisationPage: build.query({ ...documentEndpoint(OrganisationPageDocument), providesTags: ['Organisation'] }),
    organisationPeople: build.query({ ...documentEndpoint(OrganisationPeopleDocument), providesTags: ['Team'] }),
    createOrganisation: build.mutation(writeEndpoint(CreateOrganisationDocument, ['Organisation'])),
    invitePerson: build.mutation(writeEndpoint(InvitePersonDocument, ['Team'])),
    resetPerson: build.mutation(writeEndpoint(ResetPersonDocument, ['Team'])),
  }),
})

export const {
  useOrganisationsInfiniteQuery,
  useOrganisationPageQuery,
  useOrganisationPeopleQuery,
  useCreateOrganisationMutation,
  useInvitePersonMutation,
  useResetPersonMutation,
} = organisationsApi
