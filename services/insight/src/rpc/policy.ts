import { allow } from '@selvedge/platform/rpc/policy'
import type { Policy } from '@selvedge/platform/rpc/definition'
import type { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'

const operators = allow({ kinds: ['OPERATOR', 'SYSTEM'] })

export const policy: Policy<typeof InsightService> = {
  getConsole: operators,
  getMetrics: operators,
  getLateness: operators,
  retryParked: operators,
  dropParked: operators,
  readParked: operators,
  replay: operators,
  forgetLoss: operators,
}
