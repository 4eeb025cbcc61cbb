import { logContract } from '../log.contract.ts'
import { kafkaHarness } from './harness.ts'

logContract('Kafka', kafkaHarness)
