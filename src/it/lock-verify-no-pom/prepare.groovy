import java.security.KeyPairGenerator

def pem = { String label, key -> "-----BEGIN ${label}-----\n${key.encoded.encodeBase64()}\n-----END ${label}-----\n" }
def pair = KeyPairGenerator.getInstance('Ed25519').generateKeyPair()
new File(basedir, 'key.pem').text = pem('PRIVATE KEY', pair.private)
new File(basedir, 'key.pub').text = pem('PUBLIC KEY', pair.public)
def other = KeyPairGenerator.getInstance('Ed25519').generateKeyPair()
new File(basedir, 'other.pub').text = pem('PUBLIC KEY', other.public)
return true
