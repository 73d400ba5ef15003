// What this thread itself has worked, without the time it waited for the disk or for a core.
export function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
