import { runService } from '@selvedge/platform/runtime/run-service'
import { readConfig } from './src/projector/config.ts'
import { createService } from './src/projector/service.ts'

runService(readConfig, createService)
