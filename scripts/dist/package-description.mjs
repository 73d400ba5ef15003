// What dpkg-deb and rpmbuild want to read about a package.
import fs from 'node:fs'

/** @typedef {import('./read-fpm-words.mjs').FpmWords} FpmWords */

/**
 * @param {FpmWords} words
 * @param {number} sizeKb
 */
export function debControl(words, sizeKb) {
  const fields = {
    Package: words.name,
    Version: words.version,
    Architecture: words.architecture,
    Maintainer: words.maintainer,
    'Installed-Size': String(sizeKb),
    Depends: words.depends.join(', '),
    Recommends: words.recommends.join(', '),
    Section: words.category,
    Priority: 'optional',
    Homepage: words.url,
    Description: [words.summary, ...words.description.map((line) => ` ${line}`)].join('\n'),
  }
  const told = Object.entries(fields).filter(([, value]) => value !== '')
  return `${told.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}

/**
 * @param {FpmWords} words
 * @param {{ tree: string, files: readonly string[], compression: string }} content
 */
export function rpmSpec(words, { tree, files, compression }) {
  return `# Electron's files are taken as they are: nothing is stripped, scanned or linked.
%define _build_id_links none
%define debug_package %{nil}
%global __os_install_post %{nil}
%define _binary_payload ${compression}
AutoReqProv: no
Name: ${words.name}
Version: ${words.version}
Release: 1
Summary: ${words.summary}
License: ${words.license}
Vendor: ${words.vendor}
URL: ${words.url}
Group: ${words.category}
${words.depends.map((name) => `Requires: ${name}`).join('\n')}
%description
${words.description.join('\n')}
%install
cp -a ${tree}/. %{buildroot}/
%post -p /bin/bash
${script(words.afterInstall)}
%postun -p /bin/bash
# An update takes the old one away after the new one is there.
if [ "$1" = 0 ]; then
${script(words.afterRemove)}
fi
%files
%defattr(-,root,root,-)
${files.map((file) => `"${file}"`).join('\n')}
`
}

/** @param {string} file */
function script(file) {
  return fs.readFileSync(file, 'utf8').replace(/^#!.*\n/, '').replaceAll('%', '%%')
}
