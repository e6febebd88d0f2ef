import java.security.KeyPairGenerator

def pair = KeyPairGenerator.getInstance('Ed25519').generateKeyPair()
def pem = { String label, key -> "-----BEGIN ${label}-----\n${key.encoded.encodeBase64()}\n-----END ${label}-----\n" }
new File(basedir, 'key.pem').text = pem('PRIVATE KEY', pair.private)
new File(basedir, 'key.pub').text = pem('PUBLIC KEY', pair.public)
return true
