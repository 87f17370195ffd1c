/// Manifests that agree with what somebody changed in an archive: a forgery that verification alone cannot find.
enum Remade {
  /// A line of a shell that makes the manifests of the archive in `folder` anew.
  static func manifests(_ folder: String) -> String {
    """
    cd \(folder)
    oxum=$(cat $(find data -type f) | wc -c).$(find data -type f | wc -l)
    sed -i "s/^Payload-Oxum.*/Payload-Oxum: $oxum/" bag-info.txt
    for sum in sha256 sha512; do find data -type f | sort | xargs ${sum}sum > manifest-$sum.txt; done
    for sum in sha256 sha512; do ${sum}sum bag-info.txt bagit.txt manifest-sha256.txt manifest-sha512.txt > tagmanifest-$sum.txt; done
    """
  }
}
