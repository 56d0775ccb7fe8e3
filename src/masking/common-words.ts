/** Words that aren't masked even as a whole value: a password like one of these isn't secret. */
const NO_SECRETS = new Set(
  `true false null none undefined admin administrator root user users username guest test tests testing demo example
  default password passwd secret secrets token localhost 127.0.0.1 0.0.0.0 main master develop development staging
  prod production release latest stable public private info debug warn warning error http https node docker github
  ubuntu linux windows macos name values value data type string config enabled disabled server client local remote
  postgres postgresql mysql redis mongodb service_account utf-8 1234 3000 3306 5000 5432 6379 8000 8080 8443 9000`.split(
    /\s+/,
  ),
);

/**
 * Words that are frequent in logs. As a mask for a part of a value, one of them would make logs unreadable and hide
 * nothing.
 */
const COMMON = new Set(
  `true false null none nil undefined yes enable enabled disable disabled active inactive auto automatic always never
  admin administrator root user users username guest owner member team group groups role roles robot nobody someone
  test tests testing tested demo demos example examples sample samples dummy placeholder changeme
  default defaults password passwd passphrase secret secrets token tokens credential credentials private public login
  localhost 127.0.0.1 0.0.0.0 main master develop development staging production prod stage live local remote global
  release releases released latest stable beta alpha nightly canary preview current previous next final snapshot
  info debug trace verbose quiet silent warn warning warnings error errors fatal critical notice
  success successful succeeded failure failures failed fail pass passed skipped skip cancelled canceled pending queued
  running started starting stopped stopping finished completed complete done ready waiting unknown healthy unhealthy
  open opened closed created updated deleted changed unchanged added removed valid invalid missing found
  http https ssh sftp smtp imap ldap oauth oidc saml basic bearer digest
  node nodejs deno npm npx yarn pnpm bundle bundler pip pipx pipenv poetry conda python python3 java javac kotlin scala
  ruby rails rake perl php composer golang rust cargo rustc swift dotnet nuget maven gradle gradlew ant make cmake
  ninja bazel bash zsh powershell pwsh cmd
  docker podman container containers image images compose kubernetes kubectl helm terraform ansible vagrant packer
  github gitlab gitea forgejo bitbucket jenkins travis git svn commit commits branch branches checkout clone fetch pull
  push merge rebase tag tags
  ubuntu debian alpine fedora centos redhat arch linux windows macos darwin android ios unix posix x86_64 amd64 arm64
  aarch64 x64 arm
  postgres postgresql mysql mariadb sqlite mongodb mongo redis memcached rabbitmq kafka elasticsearch nginx apache
  tomcat aws azure gcp google cloud
  name names value values data type types string strings number numbers integer float boolean object objects array
  list lists item items key keys config configs configuration settings setting environment env variable
  variables version versions file files folder folders directory directories path paths home temp cache caches log
  logs output outputs input inputs source sources target targets result results status state
  server servers client clients service services worker workers runner runners host hosts port ports network networks
  proxy database databases schema table tables index queue backend frontend webapp website application applications
  app apps api web site project projects package packages module modules library libraries plugin plugins component
  components workspace repository repositories registry registries
  install installed installing uninstall update updating upgrade build builds building built compile compiling deploy
  deploys deployed deploying deployment deployments publish publishing published run start stop restart reload watch
  serve lint format check checks verify validate clean init setup migrate migration migrations seed backup restore
  download downloads upload uploads create delete remove list show help exec execute command commands script scripts
  ci task tasks job jobs step steps stage stages pipeline pipelines workflow workflows action actions
  cluster clusters region zone instance instances node nodes replica primary secondary
  then else elif done esac break continue return exit begin finally except
  echo printf wait date shift sync sleep clear reset eval unset trap alias pushd popd hostname whoami
  require requires required prefer prefers preferred optional strict verify-ca verify-full standard
  read write readonly readwrite all any and not for with from into the
  service_account authorized_user utf utf-8 utf8 ascii json yaml yml xml csv toml html text plain binary base64
  unicode utf8mb4 oauth2 laravel earliest
  ubuntu-latest windows-latest macos-latest self-hosted frozen-lockfile --frozen-lockfile --if-present read-only
  read-write service-account 1234 3000 3306 5000 5432 6379 8000 8080 8443 9000`.split(/\s+/),
);

/** Whether a value that is only this word isn't secret, in any case. */
export function isNoSecret(text: string): boolean {
  return NO_SECRETS.has(text.toLowerCase());
}

/** Whether the text is one frequent word, in any case. */
export function isCommonWord(text: string): boolean {
  return COMMON.has(text.toLowerCase());
}

/** Whether the text consists only of words of the list, with spaces between them: `npm install`. */
export function areCommonWords(text: string): boolean {
  return text.split(/[\s,;]+/).every((word) => word === "" || isCommonWord(word));
}
