import { BackupsDocument, TakeBackupDocument, VerifyBackupDocument } from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'

const backupsApi = api.injectEndpoints({
  endpoints: (build) => ({
    backups: build.query({ ...documentEndpoint(BackupsDocument), providesTags: ['Backup'] }),
    takeBackup: build.mutation({ ...documentEndpoint(TakeBackupDocument), invalidatesTags: ['Backup'] }),
    verifyBackup: build.mutation({ ...documentEndpoint(VerifyBackupDocument), invalidatesTags: ['Backup'] }),
  }),
})

export const { useBackupsQuery, useTakeBackupMutation, useVerifyBackupMutation } = backupsApi
