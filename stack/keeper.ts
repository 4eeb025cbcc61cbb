import { runService } from '@selvedge/platform/runtime/run-service'
import { readConfig } from './src/keeper/config.ts'
import { createService } from './src/keeper/service.ts'

runService(readConfig, createService)
