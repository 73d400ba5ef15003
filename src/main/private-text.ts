// Takes out of a line for the log what says who somebody is: the folder of their home, and its name.
import { homedir } from 'node:os'

/** Also where it stands in a file: URL, or with Windows’ slashes turned or doubled in JSON. */
export function withoutHome(text: string, home: string = homedir()): string {
  if (home.length < 2) return text
  const spellings = [
    home,
    home.replaceAll('\\', '/'),
    home.replaceAll('\\', '\\\\'),
    encodeURI(home.replaceAll('\\', '/')),
  ]
  return spellings.reduce((rest, spelling) => rest.replaceAll(spelling, '~'), text)
}
