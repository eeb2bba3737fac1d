/** "Release: Restart Server" */
import type { Porch } from '../porch.js'

export const restartServer = ({ server }: Porch): Promise<void> => server.restart()
