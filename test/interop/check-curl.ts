import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { element, formatHref, parseMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import { stringifyPropertyUpdate, stringifyPropfind } from 'multistatus/request'
import { validate } from 'multistatus/validate'
import { run } from './commands.ts'
import type { Site } from './site.ts'
import { pathsOf, readTree, TREE, writeTree } from './tree.ts'

/** Lists a tree with curl, and reads and writes each file by the href that the listing has for it. */
export async function checkCurl({ url, served, work }: Site): Promise<string> {
  await writeTree(join(served, 'curl'), TREE)
  const curl = (...args: readonly string[]) =>
    run('curl', ['--silent', '--show-error', '--fail', ...args], { cwd: work })
  const body = stringifyPropfind([dav.resourcetype, dav.getcontentlength])
  const type = 'Content-Type: application/xml'
  const { stdout } = await curl(
    '-X',
    'PROPFIND',
    '-H',
    'Depth: infinity',
    '-H',
    type,
    '--data-binary',
    body,
    `${url}curl/`,
  )
  const { issues } = validate(stdout, { method: 'PROPFIND', depth: 'infinity', requestUri: '/curl/' })
  deepStrictEqual(
    issues.filter(({ level }) => level !== 'info'), // `two%2520words` is worth a note
    [],
  )

  const found = new Map<string, number | undefined>()
  for (const response of parseMultistatus(stdout)) {
    const path = response.target.segments.slice(1).join('/')
    if (path !== '') found.set(response.isCollection ? `${path}/` : path, response.prop(dav.getcontentlength))
  }
  deepStrictEqual([...found.keys()].sort(), pathsOf(TREE))
  for (const [path, content] of TREE) {
    if (path.endsWith('/')) continue
    strictEqual(found.get(path), Buffer.byteLength(content))
    const href = formatHref(['curl', ...path.split('/')]).slice(1)
    strictEqual((await curl(`${url}${href}`)).stdout, content)
  }
  const note = element('{urn:x-note}note', { '{http://www.w3.org/XML/1998/namespace}lang': 'de' }, [
    'Grün & <b>fett</b> ',
    element('{urn:x-note}b', undefined, '🍰'),
  ])
  const described = `${url}${formatHref(['curl', 'süb dir & 50%', '100%.txt']).slice(1)}`
  const update = stringifyPropertyUpdate([{ set: note }, { set: dav.displayname('Hundert % & mehr') }])
  const changed = (await curl('-X', 'PROPPATCH', '-H', type, '--data-binary', update, described)).stdout
  deepStrictEqual(validate(changed, { method: 'PROPPATCH' }).issues, [])
  const asked = stringifyPropfind([dav.displayname, note.name])
  const answer = await curl('-X', 'PROPFIND', '-H', 'Depth: 0', '-H', type, '--data-binary', asked, described)
  const [response] = parseMultistatus(answer.stdout)
  strictEqual(response?.prop(dav.displayname), 'Hundert % & mehr')
  const kept = response?.prop(note.name)
  deepStrictEqual([kept?.text, kept?.lang, kept?.child('{urn:x-note}b')?.text], [note.text, 'de', '🍰'])

  const target = formatHref(['curl', 'ü #?%25 & 🍰']).slice(1)
  await run('curl', ['--silent', '--fail', '-T', '-', `${url}${target}`], { cwd: work, input: 'by curl' })
  strictEqual((await readTree(join(served, 'curl'))).get('ü #?%25 & 🍰'), 'by curl')
  return `${TREE.size} names listed and got by href; properties`
}
