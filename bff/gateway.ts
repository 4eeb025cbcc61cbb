import { runService } from '@selvedge/platform/runtime/run-service'
import { readConfig } from './src/gateway/config.ts'
import { createService } from './src/gateway/service.ts'

runService(readConfig, createService)
