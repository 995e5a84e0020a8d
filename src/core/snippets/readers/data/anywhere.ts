/** curl, which may discard what it gets; `nowhere`: how a form writes the device for that. */
export const curl = (nowhere: string) => `
curl [-I|--head] [-{sSvfiLkgN46#}]... [--silent] [--show-error] [--verbose] [--fail] [--include] [--location] [--insecure] [--globoff] [--no-buffer] [--ipv4] [--ipv6] [--compressed] [--http1.0] [--http1.1] [--http2] [--http3] [--tlsv1.0] [--tlsv1.1] [--tlsv1.2] [--tlsv1.3] [--tls-max <TEXT>] [--ssl-no-revoke] [--ntlm] [--negotiate] [--anyauth] [-u <TEXT>|--user <TEXT>] [-m <N>|--max-time <N>] [--connect-timeout <N>] [--retry <N>] [-A <TEXT>|--user-agent <TEXT>] [-e <TEXT>|--referer <TEXT>] [-H <TEXT>|--header <TEXT>] [-x <TEXT>|--proxy <TEXT>] [--noproxy <TEXT>] [--resolve <TEXT>] [--connect-to <TEXT>] [--cacert <TEXT>] [-r <TEXT>|--range <TEXT>] [-w <FORMAT>|--write-out <FORMAT>] [-o ${nowhere}|--output ${nowhere}] [-X <GET,HEAD,OPTIONS>|--request <GET,HEAD,OPTIONS>] [--interface <TEXT>] [--max-redirs <N>] <URL> [<URL>...] # curl:
`;

/** Other programs that are the same under Windows and Linux. */
export const ANYWHERE = `
curl (--version|-V|--help|-h) # curl:
openssl s_client [-connect <TEXT>] [-servername <TEXT>] [-showcerts] [-starttls <TEXT>] [-tls1|-tls1_1|-tls1_2|-tls1_3|-no_tls1_3|-no_tls1_2] [-brief] [-status] [-verify <N>] [-verify_return_error] [-verify_hostname <TEXT>] [-CAfile <TEXT>] [-CApath <TEXT>] [-cert <TEXT>] [-key <TEXT>] [-alpn <TEXT>] [-cipher <TEXT>] [-proxy <TEXT>] [-msg] [-debug] [-state] [-4] [-6] [-servername_only] # openssl:openssl-s_client
openssl x509 [-in <TEXT>] [-inform <DER,PEM,der,pem>] [-noout] [-text] [-dates] [-startdate] [-enddate] [-subject] [-issuer] [-serial] [-fingerprint] [-sha1] [-sha256] [-md5] [-purpose] [-email] [-hash] [-subject_hash] [-issuer_hash] [-pubkey] [-modulus] [-ext <TEXT>] [-nameopt <TEXT>] [-certopt <TEXT>] [-checkend <N>] [-checkhost <TEXT>] [-checkip <TEXT>] [-alias] [-ocsp_uri] # openssl:openssl-x509
openssl verify [-CAfile <TEXT>] [-CApath <TEXT>] [-untrusted <TEXT>] [-verbose] [-show_chain] [-purpose <TEXT>] [-x509_strict] [-partial_chain] [-crl_check] [-CRLfile <TEXT>] <TEXT> [<TEXT>...] # openssl:openssl-verify
openssl req [-in <TEXT>] [-inform <DER,PEM>] (-noout) [-text] [-verify] [-subject] [-pubkey] [-modulus] # openssl:openssl-req
openssl crl [-in <TEXT>] [-inform <DER,PEM,der,pem>] [-noout] [-text] [-issuer] [-lastupdate] [-nextupdate] [-fingerprint] [-hash] # openssl:openssl-crl
openssl rsa|pkey|ec [-in <TEXT>] [-inform <DER,PEM>] (-noout) [-check] [-text] [-modulus] [-pubin] # openssl:openssl-rsa
openssl pkcs12 (-info) [-in <TEXT>] (-noout) [-nokeys] [-passin <TEXT>] [-legacy] # openssl:openssl-pkcs12
openssl asn1parse [-in <TEXT>] [-inform <DER,PEM>] [-i] [-dump] # openssl:openssl-asn1parse
openssl dgst (-sha1|-sha256|-sha384|-sha512|-md5) <TEXT> [<TEXT>...] # openssl:openssl-dgst
openssl version [-{abdefopv}]... # openssl:openssl-version
openssl ciphers [-v] [-V] [-s] [-tls1_2] [-tls1_3] [<TEXT>] # openssl:openssl-ciphers
openssl errstr <TEXT> # openssl:openssl-errstr
docker ps [-{alnqs}]... [--all] [--latest] [--quiet] [--size] [--no-trunc] [-f <TEXT>|--filter <TEXT>] [--format <TEXT>] [-n <N>|--last <N>] # docker:container/ls
docker container ls|list|ps [-{alqs}]... [--all] [--latest] [--quiet] [--size] [--no-trunc] [-f <TEXT>|--filter <TEXT>] [--format <TEXT>] # docker:container/ls
docker images [<TEXT>] [-{aq}]... [--all] [--quiet] [--digests] [--no-trunc] [-f <TEXT>|--filter <TEXT>] [--format <TEXT>] # docker:image/ls
docker image|network|volume|context|plugin|service|node|stack|secret|config|buildx ls|list [-{aq}]... [--all] [--quiet] [--digests] [--no-trunc] [-f <TEXT>|--filter <TEXT>] [--format <TEXT>] # docker:image/ls
docker info|version [-f <TEXT>|--format <TEXT>] # docker:system/info
docker system info [-f <TEXT>|--format <TEXT>] # docker:system/info
docker system df [-v|--verbose] [--format <TEXT>] # docker:system/df
docker inspect [-f <TEXT>|--format <TEXT>] [-s|--size] [--type <TEXT>] <TEXT> [<TEXT>...] # docker:inspect
docker image|container|network|volume|node|service|context|plugin inspect [-f <TEXT>|--format <TEXT>] [<TEXT>...] # docker:inspect
docker manifest inspect [-v|--verbose] [--insecure] <TEXT> # docker:manifest/inspect
docker logs [-{ft}]... [--follow] [--timestamps] [--details] [-n <TEXT>|--tail <TEXT>] [--since <TEXT>] [--until <TEXT>] <TEXT> # docker:container/logs
docker stats [<TEXT>...] [-a|--all] [--no-stream] [--no-trunc] [--format <TEXT>] # docker:container/stats
docker top <TEXT> # docker:container/top
docker port <TEXT> [<TEXT>] # docker:container/port
docker diff <TEXT> # docker:container/diff
docker history [-q|--quiet] [--no-trunc] [--format <TEXT>] <TEXT> # docker:image/history
docker events [--since <TEXT>] [--until <TEXT>] [-f <TEXT>|--filter <TEXT>] [--format <TEXT>] # docker:system/events
docker search [--limit <N>] [-f <TEXT>|--filter <TEXT>] [--no-trunc] <TEXT> # docker:search
docker context show # docker:context/show
docker compose ps|ls|images|config|version [<TEXT>...] [-a|--all] [-q|--quiet] [--services] [--format <TEXT>] # docker:compose
docker compose logs [-{ft}]... [--follow] [--timestamps] [--no-color] [-n <TEXT>|--tail <TEXT>] [--since <TEXT>] [<TEXT>...] # docker:compose/logs
docker (--version|-v) # docker:
kubectl get|describe [<TEXT>...] [-n <TEXT>|--namespace <TEXT>] [-A|--all-namespaces] [-o <TEXT>|--output <TEXT>] [-l <TEXT>|--selector <TEXT>] [-w|--watch] [--show-labels] [--sort-by <TEXT>] [--field-selector <TEXT>] [--context <TEXT>] # web:kubernetes.io/docs/reference/kubectl/generated/kubectl_get
kubectl logs [<TEXT>...] [-n <TEXT>|--namespace <TEXT>] [-f|--follow] [-p|--previous] [-c <TEXT>|--container <TEXT>] [--tail <N>] [--since <TEXT>] [-l <TEXT>] [--all-containers] [--timestamps] # web:kubernetes.io/docs/reference/kubectl/generated/kubectl_logs
kubectl version|cluster-info|api-resources|api-versions [--client] # web:kubernetes.io/docs/reference/kubectl/generated
kubectl config current-context|get-contexts|get-clusters|view [<TEXT>] # web:kubernetes.io/docs/reference/kubectl/generated/kubectl_config
kubectl auth can-i <TEXT> [<TEXT>] [-n <TEXT>|--namespace <TEXT>] [--list] # web:kubernetes.io/docs/reference/kubectl/generated/kubectl_auth
kubectl top pod|pods|node|nodes [<TEXT>] [-n <TEXT>|--namespace <TEXT>] [-A|--all-namespaces] [--containers] # web:kubernetes.io/docs/reference/kubectl/generated/kubectl_top
git (--version|-v) # git:git
// A pager named in a folder's own settings would run.
git --no-pager remote [-v] # git:git-remote
git --no-pager config (-l|--list) [--global] [--system] [--local] [--show-origin] # git:git-config
node,npm,dotnet,python,python3,java,code,az,pwsh,ssh,gh,go,rustc,cargo,perl,php,ruby,make,cmake,gcc,terraform,helm,aws (--version) # help
python,python3 -V # help
node,npm -v # help
ssh -V # help
java -version # help
dotnet (--info|--list-sdks|--list-runtimes) # learn:dotnet/core/tools/dotnet
// az and npm are batch files under Windows: cmd reads their words again.
az version # learn:cli/azure/reference-index
az account show|list [-o <PLAIN>|--output <PLAIN>] # learn:cli/azure/account
npm config list|ls # web:docs.npmjs.com/cli/commands/npm-config
npm ls|list [-g|--global] [--depth <N>] [<PLAIN>...] # web:docs.npmjs.com/cli/commands/npm-ls
pip,pip3 list|show|freeze|check [<TEXT>...] [--outdated|-o] [--user] # web:pip.pypa.io/en/stable/cli
pip,pip3 (--version|-V) # web:pip.pypa.io/en/stable/cli
nvidia-smi [-q] [-L] [-i <TEXT>] [-d <TEXT>] # web:docs.nvidia.com/deploy/nvidia-smi
// Letters of nbtstat mean another thing in upper case: -R empties the cache.
nbtstat [-a <TEXT>] [-A <TEXT>] [-c] [-n] [-r] [-s] [-S] [<N>] # wsc:nbtstat
vboxmanage,VBoxManage list vms|runningvms|ostypes|hdds|dvds|hostinfo|extpacks|systemproperties|natnets|bridgedifs|hostonlyifs [-l|--long] [-s|--sorted] # web:www.virtualbox.org/manual/topics/vboxmanage.html
`;
