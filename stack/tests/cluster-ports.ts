/** What a cluster on one machine takes from the port it is given: its processes have some from 100 further on. */
export const CLUSTER_PORTS = 160
