/** Resources in a folder of the file system; what clients store with them is kept in memory. */
import { randomUUID } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { copyFile, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClarkName, PropValue } from 'multistatus'
import { HttpError } from './http-error.ts'
import { isSafeName } from './paths.ts'
import { isWithin, type Path, type Resource, type Store, type Upload } from './store.ts'

/** What uploads are called until they are complete; such names are neither listed nor found. */
const UPLOAD = '.multistatus-upload-'

type Props = ReadonlyMap<ClarkName, PropValue>

export class FolderStore implements Store {
  readonly #folder: string
  readonly #props = new Map<string, { readonly path: Path; readonly props: Props }>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async find(path: Path): Promise<Resource | undefined> {
    const stats = await this.#stats(path)
    if (stats === undefined) return undefined
    const { ino, size, mtimeNs, birthtime, mtime } = stats
    return {
      id: undefined, // an inode is not for ever: uploads replace files, and the numbers come again
      collection: stats.isDirectory(),
      size: Number(size),
      etag: `"${ino.toString(36)}-${size.toString(36)}-${mtimeNs.toString(36)}"`,
      created: birthtime,
      modified: mtime,
      props: this.#props.get(keyOf(path))?.props ?? new Map(),
    }
  }

  async members(path: Path): Promise<Iterable<string>> {
    const entries = await readdir(await this.#existing(path), { withFileTypes: true })
    return entries
      .filter((entry) => (entry.isFile() || entry.isDirectory()) && isSafeName(entry.name) && !isReserved(entry.name))
      .map(({ name }) => name)
  }

  async read(path: Path): Promise<Readable> {
    const file = await open(await this.#existing(path), 'r')
    return file.createReadStream()
  }

  async receive(body: AsyncIterable<Uint8Array>): Promise<Upload> {
    const upload = join(this.#folder, UPLOAD + randomUUID())
    const discard = (): Promise<void> => rm(upload, { force: true })
    try {
      const file = await open(upload, 'wx')
      await pipeline(body, file.createWriteStream())
    } catch (error) {
      await discard()
      throw error
    }
    return { commit: async (path) => rename(upload, await this.#free(path)), discard }
  }

  async makeCollection(path: Path): Promise<void> {
    await mkdir(await this.#free(path))
  }

  async copy(from: Path, to: Path, deep: boolean): Promise<void> {
    const source = await this.#existing(from)
    const target = await this.#free(to)
    const resource = await this.find(from)
    await this.#makeRoom(to)
    if (resource?.collection !== true) await copyFile(source, target)
    else {
      await mkdir(target)
      for (const name of deep ? await this.members(from) : []) await this.copy([...from, name], [...to, name], deep)
    }
    if (resource !== undefined) await this.setProps(to, resource.props)
  }

  async move(from: Path, to: Path): Promise<void> {
    const source = await this.#existing(from)
    const target = await this.#free(to)
    await this.#makeRoom(to)
    await rename(source, target)
    for (const [key, { path, props }] of this.#propsWithin(from)) {
      this.#props.delete(key)
      await this.setProps([...to, ...path.slice(from.length)], props)
    }
  }

  async remove(path: Path): Promise<void> {
    await rm(await this.#existing(path), { recursive: true })
    for (const [key] of this.#propsWithin(path)) this.#props.delete(key)
  }

  async #makeRoom(path: Path): Promise<void> {
    if ((await this.#stats(path)) !== undefined) await this.remove(path)
  }

  async setProps(path: Path, props: Props): Promise<void> {
    if (props.size === 0) this.#props.delete(keyOf(path))
    else this.#props.set(keyOf(path), { path, props })
  }

  #propsWithin(ancestor: Path): readonly [key: string, { readonly path: Path; readonly props: Props }][] {
    return [...this.#props].filter(([, { path }]) => isWithin(path, ancestor))
  }

  /**
   * What is at a path. Every step is looked at, because a symbolic link among them would lead out of the folder; links,
   * devices and the like do not exist for clients. Others who write into the folder at the same time are trusted.
   */
  async #stats(path: Path): Promise<BigIntStats | undefined> {
    let stats: BigIntStats | undefined
    for (let length = 0; length <= path.length; length++) {
      const steps = path.slice(0, length)
      if (steps.some(isReserved) || !steps.every(isSafeName)) return undefined
      stats = await lstat(join(this.#folder, ...steps), { bigint: true }).catch(nothing)
      if (stats === undefined || !(stats.isDirectory() || (length === path.length && stats.isFile()))) return undefined
    }
    return stats
  }

  /** The file of a resource that is there. */
  async #existing(path: Path): Promise<string> {
    if ((await this.#stats(path)) === undefined) throw new HttpError(404)
    return join(this.#folder, ...path)
  }

  /** The file at a path whose parent is there, and where there is nothing that clients do not see. */
  async #free(path: Path): Promise<string> {
    const parent = await this.#stats(path.slice(0, -1))
    if (!parent?.isDirectory()) throw new HttpError(409)
    const file = join(this.#folder, ...path)
    const hidden = (await this.#stats(path)) === undefined && (await lstat(file).catch(nothing)) !== undefined
    if (hidden || path.some(isReserved) || !path.every(isSafeName)) throw new HttpError(403)
    return file
  }
}

function keyOf(path: Path): string {
  return path.join('/')
}

function isReserved(name: string): boolean {
  return name.startsWith(UPLOAD)
}

function nothing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}
