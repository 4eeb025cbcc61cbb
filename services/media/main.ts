import { runService } from '@selvedge/platform/runtime/run-service'
import { readConfig } from './src/config.ts'
import { createService } from './src/service.ts'

runService(readConfig, createService)
