# The first process of an instance: mounts, then waits and reaps. Arguments: a mark, the instance's
# directory, the layers (top first), the Maven repository, the checkout, the kept cache.
set -eu
dir=$2 layers=$3 repository=$4 checkout=$5 cache=$6
root=$dir/root
mount -t tmpfs -o mode=755 lab "$dir/memory"
mkdir "$dir/memory/upper" "$dir/memory/work"
mount -t overlay -o "lowerdir=$layers,upperdir=$dir/memory/upper,workdir=$dir/memory/work" lab "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 dev "$root/dev"
for node in null zero full random urandom tty; do
  : >"$root/dev/$node"
  mount --bind "/dev/$node" "$root/dev/$node"
done
mkdir -p "$root/dev/shm" "$root/m2" "$root/src" "$root/cache" "$root/host"
mount -t tmpfs shm "$root/dev/shm"
ln -s /proc/self/fd "$root/dev/fd"
mount --bind "$repository" "$root/m2"
mount --bind "$checkout" "$root/src"
mount --bind "$cache" "$root/cache"
for file in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt; do
  if [ -f "$file" ]; then cp -L "$file" "$root$file"; fi
done
: >"$root/ready"
while :; do
  sleep 3600 &
  wait $! || true
done
